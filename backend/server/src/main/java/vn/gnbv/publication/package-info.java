/**
 * The article of an evaluation for the public: written by its lead, published and withdrawn by an officer of the province; and
 * the offices that stand behind public pages. Owns publication, publication_transition and publication_office. The pages
 * themselves are {@code vn.gnbv.page}, which imports this.
 */
package vn.gnbv.publication;
