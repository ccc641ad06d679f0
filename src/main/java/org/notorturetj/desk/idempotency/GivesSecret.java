package org.notorturetj.desk.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method whose answer has a password, code, token or link that is told once: it could
 * not be told again, so that it takes no {@code Idempotency-Key}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface GivesSecret {}
