package org.notorturetj.support.content;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks tests that depend on the exact starter content. They run before all others on the shared
 * server ({@link StarterContentFirst}), since other tests add to its database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CountsStarterContent {}
