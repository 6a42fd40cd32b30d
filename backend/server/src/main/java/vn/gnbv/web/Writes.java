package vn.gnbv.web;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A method that writes: one transaction under the caller's settings, and safe retries by {@code Idempotency-Key}. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Writes {
    /** True where money is booked: a request without a key is refused. */
    @Nonbinding
    boolean keyRequired() default false;

    /** After which the transaction is rolled back. */
    @Nonbinding
    int timeoutSeconds() default 60;
}
