/**
 * The phone's side of the sync protocol (mobile-contract/PROTOCOL.md): keys are trusted, hosts
 * never. Java 8 and the classes of Android 7 (API level 24), so that the same code runs on the
 * oldest phone.
 */
package org.notorturetj.client;
