/**
 * Stands in for Firebase Cloud Messaging where there is no internet or no Firebase project: speaks
 * its HTTP v1 over TLS and HTTP/2, checks requests as strictly, delivers nothing, shows what it was
 * sent and fails as it is told to.
 */
@NullMarked
package org.notorturetj.standin.fcm;

import org.jspecify.annotations.NullMarked;
