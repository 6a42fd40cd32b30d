package vn.gnbv.publication;

/** How a paragraph of an article is set: as running text, or as a line with the mark of a finding. */
public enum ParagraphKind {
    HEADING,
    PARAGRAPH,
    ACHIEVEMENT,
    LIMITATION,
    CAUSE
}
