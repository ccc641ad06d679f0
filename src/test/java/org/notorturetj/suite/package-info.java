/**
 * The server's quick tests in two parts, which {@code mvn verify} runs beside each other: each part
 * has a JVM, a start of the server and a database of its own. Surefire hands a JVM one class after
 * the other, and Quarkus starts the server for each that it is handed: so it is handed one.
 */
package org.notorturetj.suite;
