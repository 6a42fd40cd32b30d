package vn.gnbv.hostile;

/** Ways in which a value is not meant well. */
enum Hostility {
    WRONG_TYPE,
    BORDER,
    HUGE,
    NEGATIVE,
    UNKNOWN,
    MISSING,
    NUL,
    ENCODING,
    CONTENT_TYPE,
    NESTING,
    DUPLICATE,
    SQL,
    TEMPLATE,
    PATH,
    HEADER
}
