package org.notorturetj.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;

/**
 * On tests that rely on what the starter content holds and how much of it there is. They run before
 * all others on the server that the tests share, since others fill its database.
 */
@Order(1)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CountsStarterContent {}
