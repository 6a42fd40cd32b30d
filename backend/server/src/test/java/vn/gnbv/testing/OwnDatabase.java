package vn.gnbv.testing;

import io.quarkus.test.junit.QuarkusTestProfile;

/** For tests whose rows would be in the way of others who count: a server and a database that only they share. */
public final class OwnDatabase implements QuarkusTestProfile {}
