package org.notorturetj.desk.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;

/**
 * A resource method that makes something, once for each {@code Idempotency-Key}. Its interface says
 * {@link org.notorturetj.api.desk.TakesIdempotencyKey}.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Creates {
    /** Returns again what was made. */
    @Nonbinding
    Class<? extends AnswerAnew<?>> value() default Unnamed.class;

    /** For the interceptor, which serves all. */
    interface Unnamed extends AnswerAnew<Object> {}
}
