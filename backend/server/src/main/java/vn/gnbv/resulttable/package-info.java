/**
 * The fifteen official result tables of a review round (titles and columns as a province's information system has them; the annexes
 * of the circulars were not readable), on screen and as workbooks, from the reviews that count. Owns no table; nobody may import it.
 */
package vn.gnbv.resulttable;
