package vn.gnbv.evaluation;

/** What a person is in a team; each team has at most one lead, who proposes publication. */
public enum MemberRole {
    LEAD,
    MEMBER
}
