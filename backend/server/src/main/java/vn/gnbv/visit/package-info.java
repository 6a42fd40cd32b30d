/**
 * The itinerary of an evaluation: where the team was, chosen how, whom it met, what the minutes say. Owns site_visit and
 * visit_participants. Attachments, findings and report import it.
 */
package vn.gnbv.visit;
