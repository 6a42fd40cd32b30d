package vn.gnbv.quality;

/** Why a check finds something. */
public enum QualityReason {
    /** Neither 12 digits nor 9. */
    FORM,
    /** The first three digits are the code of no province. */
    PROVINCE,
    /** The fourth digit is of the other sex. */
    SEX,
    /** The fourth to sixth digits are of another birth year. */
    BIRTH,
    /** The number is sealed with a key that is not there. */
    UNREADABLE,
    /** Another member named the number first. */
    DISPUTED,
    /** There is no number. */
    NO_NUMBER,
    /** Older than anybody known in the country. */
    OVER_120,
    /** A head of less than 15 years. */
    HEAD_UNDER_15,
    /** A child that is not younger than the head. */
    CHILD_NOT_YOUNGER,
    /** A parent who is not older than the head. */
    PARENT_NOT_OLDER,
    NO_HEAD,
    NO_MEMBER,
    NO_REVIEW,
    /** The review has another number of persons than the registry has members. */
    PERSONS,
    /** What was counted at the end is not what start and movement give. */
    NOT_CLOSING,
    /** More left than there were. */
    EXITS_ABOVE_START,
    /** More than half as many as there were must have come. */
    ENTRIES_ABOVE_HALF_OF_START,
    /** Several times as many as in the movement before must have come. */
    ENTRIES_FAR_ABOVE_PREVIOUS,
    /** What the province approved is not what the reviews give today. */
    APPROVED_DIFFERS,
    /** What was published is not what the reviews give today. */
    PUBLISHED_DIFFERS,
    /** The rate moved further than chance and 10 points. */
    RATE_MOVED,
    /** A step of the procedure is overdue, or was taken too late. */
    LIST,
    SURVEY,
    VILLAGE_MEETING,
    POSTING,
    DISTRICT_OPINION,
    RECOGNITION
}
