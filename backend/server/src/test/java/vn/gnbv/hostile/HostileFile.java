package vn.gnbv.hostile;

/**
 * A file that is not meant well.
 *
 * @param name as the client says it
 * @param keptAs media type under which it is kept, where it does no harm; null where it is refused
 * @param orRefused whether the form that carries it may break on its name
 */
record HostileFile(String title, String name, byte[] bytes, String keptAs, boolean orRefused) {
    @Override
    public String toString() {
        return title;
    }
}
