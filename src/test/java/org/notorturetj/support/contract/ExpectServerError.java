package org.notorturetj.support.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The server under test is to fail: it answers with these statuses, each at least once, and no
 * other 5xx. Without it, every 5xx that the server answers fails the test.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ExpectServerError {
    /** The statuses, 500 and above. */
    int[] value();
}
