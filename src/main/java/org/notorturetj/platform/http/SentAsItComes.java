package org.notorturetj.platform.http;

/** A response body that nobody holds in memory: it has its headers already, and no codings. */
public interface SentAsItComes {}
