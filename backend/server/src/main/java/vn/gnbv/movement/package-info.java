/** Movement of poor and near-poor households and persons between two rounds, in the balance of the official forms. */
package vn.gnbv.movement;
