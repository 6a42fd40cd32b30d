package vn.gnbv.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.gnbv.access.Role;

/**
 * Who may call a resource's writing methods, checked before the body is read: first whether the row in the path is there for
 * the caller (404), then the role (403). Row-level security decides about rows again, underneath.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Access {
    /** Roles that may write. */
    Role[] write() default {};

    /** Table of the row that the path parameter {@code id} names; empty where the path names none. */
    String table() default "";

    /** Resource name of a partner's grant that also allows writing; empty for none. */
    String grant() default "";
}
