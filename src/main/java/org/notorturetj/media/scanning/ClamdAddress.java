package org.notorturetj.media.scanning;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.notorturetj.platform.database.StartupException;

/** Where clamd is: files go there as they were handed in, and so never onto a network. */
final class ClamdAddress {
    /** No name but this one: others would be looked up. */
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("(localhost|[0-9.]{7,15}|\\[[0-9a-fA-F:]{2,39}\\]):([0-9]{1,5})");

    private static final int HIGHEST_PORT = 65_535;

    private ClamdAddress() {}

    /**
     * Reads a setting.
     *
     * @throws StartupException if it is neither a path nor an address of this machine
     */
    static SocketAddress of(String setting) {
        if (setting.contains("/")) {
            return UnixDomainSocketAddress.of(Path.of(setting));
        }
        Matcher found = HOST_AND_PORT.matcher(setting);
        if (found.matches()) {
            int port = Integer.parseInt(found.group(2));
            InetAddress host = host(found.group(1));
            if (host.isLoopbackAddress() && port > 0 && port <= HIGHEST_PORT) {
                return new InetSocketAddress(host, port);
            }
        }
        throw new StartupException(
                "notorturetj.media.clamav.address is the path of clamd's socket, such as /run/clamav/clamd.ctl, or an address of this machine, such as 127.0.0.1:3310.");
    }

    private static InetAddress host(String literal) {
        try {
            return literal.equals("localhost")
                    ? InetAddress.getLoopbackAddress()
                    : InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            return new InetSocketAddress(0).getAddress(); // 0.0.0.0 is no loopback
        }
    }
}
