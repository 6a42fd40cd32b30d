package vn.gnbv.publication;

/** Where an article stands; one that was withdrawn becomes a draft again when its author changes it. */
public enum PublicationState {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
