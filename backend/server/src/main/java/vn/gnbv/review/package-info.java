/**
 * Review rounds: by which procedure households are reviewed, what was found of each, and the decisions from which that counts.
 * Owns review_procedure, review_round, review_step, review, review_recognition and review_approval. Uses the rules of poverty
 * and the registry of households.
 */
package vn.gnbv.review;
