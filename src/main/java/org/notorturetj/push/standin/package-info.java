/**
 * Stands in for Firebase Cloud Messaging where there is no internet or no Firebase project: speaks
 * its HTTP v1 over TLS and HTTP/2, checks what it is sent as strictly, delivers nothing, shows what
 * it was given and fails as it is told to. For our tests, and for whoever writes an app. The
 * stand-in of Web Push below shares its certificate, its faults and its bad manners.
 */
@NullMarked
package org.notorturetj.push.standin;

import org.jspecify.annotations.NullMarked;
