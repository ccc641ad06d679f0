/** Requests that no client library would send, and what every response must hold to. */
@org.jspecify.annotations.NullMarked
package org.notorturetj.support.http;
