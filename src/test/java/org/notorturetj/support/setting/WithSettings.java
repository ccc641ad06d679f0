package org.notorturetj.support.setting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Overrides settings for a test, or for each test of a class, such as {@code
 * notorturetj.push.digest-every=6h}, on the server that all tests share; a {@code @TestProfile}
 * would start another one. {@link LiveSettings} lists the settings that can be overridden.
 */
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface WithSettings {
    /** Each {@code name=value}. */
    String[] value();
}
