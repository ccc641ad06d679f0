package org.notorturetj.api.desk.form;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One of some words. On a list: each of its items. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface OneOf {
    /** The words. */
    String[] value();

    /** The name under which readers get their names in each language; empty: they get none. */
    String vocabulary() default "";
}
