package org.notorturetj.api.desk.form;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * CommonMark without HTML, headings from {@code ##}. Where it has pictures, {@code
 * ![words](media:id)} shows that of a media document.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface Markdown {
    /** Whether it may place pictures of the desk. */
    boolean pictures() default false;
}
