/**
 * Poverty as law: standards that are data, and the classifier that applies them and says how. Owns the tables rule_set,
 * rule_set_case and rule_set_enactment. Knows places; the registry of households and its reviews import it.
 */
package vn.gnbv.poverty;
