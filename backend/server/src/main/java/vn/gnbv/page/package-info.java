/**
 * Pages for strangers under {@code /p}: articles of published evaluations, and the check of downloaded files; drawn on the
 * server, readable without script, free of personal data. What they show comes from functions of the database that give out
 * that and nothing else. Owns the counts of readers: publication_readership, publication_rating, page_visitors and
 * readership_batch. Nobody imports it.
 */
package vn.gnbv.page;
