package org.notorturetj.api.desk.form;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;

/** Names another document. On a list: each of its items does. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface RefersTo {
    /** The name of the type of the other document: a test knows whether there is one. */
    String type();

    /** What it is named by. */
    By by();

    /** What a document is named by. */
    enum By {
        /** The key of a document that others are filed under. */
        KEY,
        /** The opaque id. */
        ID,
        /** The code among the facts of a case or region. */
        CODE;

        /** The word in schemas. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
