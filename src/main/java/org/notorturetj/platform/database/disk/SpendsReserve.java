package org.notorturetj.platform.database.disk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.interceptor.InterceptorBinding;

/**
 * A removal, which must succeed: on a full disk it may use the space that is set aside, and while
 * the database is away it waits a moment and is run again. It must be safe to run twice.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface SpendsReserve {}
