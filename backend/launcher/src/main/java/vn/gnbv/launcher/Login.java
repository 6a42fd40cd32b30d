package vn.gnbv.launcher;

/** A user of the database and the password of that user. */
public record Login(String user, String password) {

    /** Keeps the password out of logs and of failed assertions. */
    @Override
    public String toString() {
        return user;
    }
}
