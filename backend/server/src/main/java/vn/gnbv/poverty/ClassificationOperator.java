package vn.gnbv.poverty;

/** How it is compared: the law counts what lies exactly on a limit as below it, and exactly enough deprivations as enough. */
public enum ClassificationOperator {
    AT_MOST,
    AT_LEAST
}
