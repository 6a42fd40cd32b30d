package vn.gnbv.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.gnbv.access.Role;

/**
 * Who may call a resource's writing methods, and its reading ones where a role is needed, checked before the body is read: first whether the row in the path is there for
 * the caller (404), then the role (403). Row-level security decides about rows again, underneath.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Access {
    /** Roles that may write. */
    Role[] write() default {};

    /** Roles that may read; all where none is named. */
    Role[] read() default {};

    /** Table of the row that the path parameter {@code id} names; empty where the path names none. */
    String table() default "";

    /**
     * Table of the row that the other id in the path names, a part of the first by its column {@code <table>_id}: for table
     * {@code site_visit} the path parameter is {@code siteVisitId}. A part is not there for who may not see the whole, reading
     * included: the list of the parts of what one does not see is not empty, it does not exist.
     */
    String part() default "";

    /** Resource name of a partner's grant that also allows writing; empty for none. */
    String grant() default "";
}
