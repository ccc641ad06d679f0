package org.notorturetj.api.desk;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a member that holds the id of an account, or {@code server}. Answers have the name beside
 * it that the account chose to be shown by, if it chose one: {@code authorName} beside {@code
 * author}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface AccountId {
    /** What the member with the name is called, after the name of the member with the id. */
    String SUFFIX = "Name";
}
