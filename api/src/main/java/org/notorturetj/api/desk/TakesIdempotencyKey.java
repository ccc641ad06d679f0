package org.notorturetj.api.desk;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that makes something, and makes it once however often it is sent with the same
 * {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header). The parameter is added to
 * the document of the desk.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TakesIdempotencyKey {
    /** The header. */
    String HEADER = "Idempotency-Key";

    /** A structured-field string (RFC 9651, section 3.3.3) of 1 to 100 characters. */
    String PATTERN = "\"([ !#-\\[\\]-~]|\\\\[\"\\\\]){1,100}\"";

    String EXAMPLE = "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"";

    String DESCRIPTION =
            "A random value of the caller's own, in quotation marks, new for each thing that is to be made. When no answer comes, send the same request with the same key again: what was made is not made a second time, and the answer shows it as it is now. The key is known for 24 hours. With another body, or for another thing, it is a 422; while the first request still runs, a 409. A refused request leaves nothing: send it mended, under the same key. Operations that give a password, code, token or link take none: 400";
}
