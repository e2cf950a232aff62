package dev.ferro.hibernate.onpostgresql;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.OffsetTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.type.SqlTypes;

/** What PostgreSQL has alone. */
@SuppressWarnings("deprecation")
public class Native {

    public enum Mood {
        HAPPY,
        SAD
    }

    @Entity(name = "Natives")
    @Table(name = "natives", indexes = @Index(name = "natives_by_text", columnList = "text desc"))
    public static class Natives {
        @Id
        @GeneratedValue
        UUID id;

        String[] texts;
        int[] numbers;
        List<UUID> ids;
        List<Mood> moods;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Mood mood;

        @JdbcTypeCode(SqlTypes.INET)
        java.net.InetAddress address;

        @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
        Duration interval;

        @Column(columnDefinition = "text")
        String text;

        @GeneratedColumn("weight * 2")
        int twice;

        OffsetTime time;

        @Check(name = "natives_weight", constraints = "weight > 0")
        Integer weight;

        @TimeZoneStorage(TimeZoneStorageType.COLUMN)
        java.time.OffsetDateTime withZone;
    }
}
