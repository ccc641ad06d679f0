/**
 * The phone's side of the sync protocol (mobile-contract/PROTOCOL.md): keys are trusted, hosts
 * never. Java 8 and the classes of Android 7 (API level 24), so that the same code runs on the
 * oldest phone.
 *
 * <p>In a library for shipped apps, public is a promise: what an app need not see is
 * package-private, which is why this package is larger than others. {@code PublicApiTest} lists the
 * public API.
 */
package org.notorturetj.client;
