package org.notorturetj.platform.storedtext;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the tables whose texts a {@link StoredTexts} gives. A test compares them with the schema: a
 * table that nobody names and that is not known to hold no text fails the build.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TextTables {
    /** With their schema, as {@code desk.edition}. */
    String[] value();
}
