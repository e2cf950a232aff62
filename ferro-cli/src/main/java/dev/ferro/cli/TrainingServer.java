package dev.ferro.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Speaks as much of PostgreSQL's protocol as lets its driver connect and read, so that a training run has the driver's
 * classes loaded where there is no server. Whatever is asked, the answer is one row of one text.
 *
 * @see <a href="https://www.postgresql.org/docs/current/protocol-message-formats.html">Message Formats</a>
 */
final class TrainingServer implements AutoCloseable {

    private static final int VERSION_3 = 3;
    private static final int TEXT = 25;

    private final ServerSocket socket;
    private final String answer;

    /** Listens until closed; {@code answer} is the text of the row. */
    TrainingServer(String answer) throws IOException {
        this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        this.answer = answer;
        Thread thread = new Thread(this::serve, "training-server");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "postgresql://nobody@localhost:" + socket.getLocalPort() + "/none";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** A driver that goes away in the middle ends it, as closing does. */
    private void serve() {
        try (Socket client = socket.accept();
                DataInputStream in = new DataInputStream(new BufferedInputStream(client.getInputStream()));
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(client.getOutputStream()))) {
            greet(in, out);
            int kind = in.read();
            while (kind > 0 && kind != 'X') {
                byte[] body = in.readNBytes(in.readInt() - Integer.BYTES);
                answer((char) kind, body, out);
                kind = in.read();
            }
        } catch (IOException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Encryption is asked for first, and declined. */
    private static void greet(DataInputStream in, DataOutputStream out) throws IOException {
        int length = in.readInt();
        while (in.readShort() != VERSION_3) {
            in.skipNBytes(length - Integer.BYTES - Short.BYTES);
            out.write('N');
            out.flush();
            length = in.readInt();
        }
        in.skipNBytes(length - Integer.BYTES - Short.BYTES);
        send(out, 'R', message -> message.writeInt(0));
        parameter(out, "server_version", "15.0");
        parameter(out, "server_encoding", "UTF8");
        parameter(out, "client_encoding", "UTF8");
        parameter(out, "DateStyle", "ISO, MDY");
        parameter(out, "TimeZone", "UTC");
        parameter(out, "integer_datetimes", "on");
        parameter(out, "standard_conforming_strings", "on");
        ready(out);
    }

    private void answer(char kind, byte[] body, DataOutputStream out) throws IOException {
        switch (kind) {
            case 'P' -> send(out, '1', message -> {});
            case 'B' -> send(out, '2', message -> {});
            case 'C' -> send(out, '3', message -> {});
            case 'D' -> describe(out, body[0] == 'S');
            case 'E' -> row(out);
            case 'Q' -> {
                describe(out, false);
                row(out);
                ready(out);
            }
            case 'S' -> ready(out);
            default -> out.flush();
        }
    }

    private static void describe(DataOutputStream out, boolean statement) throws IOException {
        if (statement) {
            send(out, 't', message -> message.writeShort(0));
        }
        send(out, 'T', message -> {
            message.writeShort(1);
            text(message, "answer");
            message.writeInt(0);
            message.writeShort(0);
            message.writeInt(TEXT);
            message.writeShort(-1);
            message.writeInt(-1);
            message.writeShort(0);
        });
    }

    private void row(DataOutputStream out) throws IOException {
        send(out, 'D', message -> {
            byte[] value = answer.getBytes(StandardCharsets.UTF_8);
            message.writeShort(1);
            message.writeInt(value.length);
            message.write(value);
        });
        send(out, 'C', message -> text(message, "SELECT 1"));
    }

    private static void parameter(DataOutputStream out, String name, String value) throws IOException {
        send(out, 'S', message -> {
            text(message, name);
            text(message, value);
        });
    }

    private static void ready(DataOutputStream out) throws IOException {
        send(out, 'Z', message -> message.write('I'));
        out.flush();
    }

    private static void send(DataOutputStream out, char kind, Body body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        body.write(new DataOutputStream(bytes));
        out.write(kind);
        out.writeInt(bytes.size() + Integer.BYTES);
        bytes.writeTo(out);
    }

    private static void text(DataOutputStream message, String text) throws IOException {
        message.write(text.getBytes(StandardCharsets.UTF_8));
        message.write(0);
    }

    /** What a message says after its kind and length. */
    private interface Body {
        void write(DataOutputStream message) throws IOException;
    }
}
