/**
 * HTTP for the sync client: requests that look the same from every phone, a deadline for each
 * response, and a count of the traffic.
 */
package org.notorturetj.client.http;
