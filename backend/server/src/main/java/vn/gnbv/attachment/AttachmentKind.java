package vn.gnbv.attachment;

/** A photo is shown, a document is handed over. */
public enum AttachmentKind {
    PHOTO,
    DOCUMENT
}
