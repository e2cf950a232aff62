package migrations.versions;

import static dev.ferro.script.Ddl.*;

import dev.ferro.script.Migration;
import dev.ferro.script.Operations;
import dev.ferro.script.Revision;

/** The clinic. */
@Revision(id = "1a2b3c4d5e6f", created = "2026-11-30T07:28:59Z")
public final class R1a2b3c4d5e6f_the_clinic implements Migration {

    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "employee",
                column("version", integer()).notNull(),
                column("id", bigint()).notNull().identity(BY_DEFAULT),
                column("name", varchar(80)).notNull(),
                column("role", enumeration("enum", "NURSE", "RECEPTIONIST", "VET"))
                        .notNull(),
                primaryKey("pk_employee", "id"));
        op.createTable(
                "insurance",
                column("id", bigint()).notNull().identity(BY_DEFAULT),
                column("company", varchar(100)).notNull(),
                primaryKey("pk_insurance", "id"));
        op.createTable(
                "insured_treatment",
                column("insurance_id", bigint()).notNull(),
                column("treatment", varchar(60)).notNull(),
                primaryKey("pk_insured_treatment", "insurance_id", "treatment"),
                foreignKey("fkextxd4fmkfa5sfyf2gy1qqtl6", "insurance_id").references("insurance", "id"));
        op.createTable(
                "medicine",
                column("prescription_only", bool()).notNull(),
                column("id", bigint()).notNull().identity(BY_DEFAULT),
                column("name", varchar(100)).notNull(),
                primaryKey("pk_medicine", "id"),
                unique("ukfqqmejinij60115028lriha7w", "name"));
        op.createTable(
                "owner",
                column("id", bigint()).notNull().identity(BY_DEFAULT),
                column("postal_code", varchar(10)),
                column("city", varchar(60)),
                column("first_name", varchar(80)),
                column("last_name", varchar(80)).notNull(),
                column("street", varchar(100)),
                column("email", varchar(120)),
                primaryKey("pk_owner", "id"),
                unique("ukkcaoebbgb82ro5cw9nqhw19qb", "email"));
        op.createTable(
                "invoice",
                column("id", bigint()).notNull().identity(BY_DEFAULT),
                column("insurance_id", bigint()),
                column("owner_id", bigint()).notNull(),
                column("number", uuid()).notNull(),
                column("currency", enumeration("enum", "CHF", "EUR", "USD")).notNull(),
                primaryKey("pk_invoice", "id"),
                unique("ukpv0mc1gtqf3drhc14ykc1bnk3", "number"),
                foreignKey("fko3mywby4qp1n0b5va9t4evup", "insurance_id").references("insurance", "id"),
                foreignKey("fkqkhdidjn05sm5ij3rx7541i9g", "owner_id").references("owner", "id"));
        op.createTable(
                "invoice_line",
                column("amount", decimal(10, 2)).notNull(),
                column("id", bigint()).notNull().identity(BY_DEFAULT),
                column("invoice_id", bigint()).notNull(),
                column("text", varchar(200)).notNull(),
                primaryKey("pk_invoice_line", "id"),
                check("ck_invoice_line_amount", "amount >= 0"),
                foreignKey("fkfnwks1ouvwbttl0fklxsem7ik", "invoice_id").references("invoice", "id"));
        op.createTable(
                "payment",
                column("amount", decimal(10, 2)).notNull(),
                column("paid_on", date()).notNull(),
                column("id", bigint()).notNull().identity(BY_DEFAULT),
                column("invoice_id", bigint()).notNull(),
                primaryKey("pk_payment", "id"),
                foreignKey("fksb24p8f52refbb80qwp4gem9n", "invoice_id").references("invoice", "id"));
        op.createTable(
                "reminder",
                column("due", date()).notNull(),
                column("id", bigint()).notNull().identity(BY_DEFAULT),
                column("owner_id", bigint()).notNull(),
                column("text", varchar(500)).notNull(),
                primaryKey("pk_reminder", "id"),
                foreignKey("fki6ugfmusriqsb5lbyfw4k1orr", "owner_id").references("owner", "id"));
        op.createTable(
                "room",
                column("places", integer()).notNull().defaultsTo("1"),
                column("id", bigint()).notNull().identity(BY_DEFAULT),
                column("label", varchar(20)).notNull(),
                primaryKey("pk_room", "id"),
                unique("ukym9rmvf7kyfcyyg8mm26dvfh", "label"));
        op.createTable(
                "specialty",
                column("id", bigint()).notNull().identity(BY_DEFAULT),
                column("name", varchar(60)).notNull(),
                primaryKey("pk_specialty", "id"),
                unique("ukb3mbi71pgxc6gfih7pg26h8oc", "name"));
        op.createTable(
                "species",
                column("id", bigint()).notNull().identity(BY_DEFAULT),
                column("name", varchar(60)).notNull(),
                primaryKey("pk_species", "id"),
                unique("uk29ixq8ot8e88rk6v7jpkisgr3", "name"));
        op.createTable(
                "breed",
                column("id", bigint()).notNull().identity(BY_DEFAULT),
                column("species_id", bigint()).notNull(),
                column("name", varchar(60)).notNull(),
                primaryKey("pk_breed", "id"),
                unique("uq_breed", "species_id", "name"),
                foreignKey("fk562cbno8t7070q0m0po1fki2n", "species_id").references("species", "id"));
        op.createTable(
                "pet",
                column("born", date()),
                column("kilograms", decimal(6, 2)),
                column("breed_id", bigint()),
                column("id", bigint()).notNull().identity(BY_DEFAULT),
                column("owner_id", bigint()).notNull(),
                column("name", varchar(60)).notNull(),
                primaryKey("pk_pet", "id"),
                foreignKey("fk7qfti9yba86tgfe9oobeqxfxg", "owner_id").references("owner", "id"),
                foreignKey("fkiqbjbaml7gtwulqptktmsi5dc", "breed_id").references("breed", "id"));
        op.createIndex("ix_pet_name", "pet", "name");
        op.createTable(
                "supplier",
                column("id", bigint()).notNull().identity(BY_DEFAULT),
                column("postal_code", varchar(10)),
                column("city", varchar(60)),
                column("name", varchar(100)).notNull(),
                column("street", varchar(100)),
                primaryKey("pk_supplier", "id"));
        op.createTable(
                "delivery",
                column("arrived_on", date()).notNull(),
                column("boxes", integer()).notNull(),
                column("id", bigint()).notNull().identity(BY_DEFAULT),
                column("medicine_id", bigint()).notNull(),
                column("supplier_id", bigint()).notNull(),
                primaryKey("pk_delivery", "id"),
                foreignKey("fk3pvccpw13vordr1meuof4vh7", "supplier_id").references("supplier", "id"),
                foreignKey("fkfbvnftss3r25ugd7cqhtjd994", "medicine_id").references("medicine", "id"));
        op.createTable(
                "vaccination",
                column("until", date()).notNull(),
                column("id", bigint()).notNull().identity(BY_DEFAULT),
                column("medicine_id", bigint()).notNull(),
                column("pet_id", bigint()).notNull(),
                primaryKey("pk_vaccination", "id"),
                foreignKey("fk1or5ygij4jpiu06n5yfortb0f", "pet_id").references("pet", "id"),
                foreignKey("fkmtkc99j55ga28foad6enxd5qk", "medicine_id").references("medicine", "id"));
        op.createTable(
                "vet",
                column("employee_id", bigint()).notNull(),
                column("id", bigint()).notNull().identity(BY_DEFAULT),
                primaryKey("pk_vet", "id"),
                unique("uk7yww5tdxe8i83l8ihja3cqx5n", "employee_id"),
                foreignKey("fkk8oa3x0a6ic9ftaylofi1j980", "employee_id").references("employee", "id"));
        op.createTable(
                "appointment",
                column("id", bigint()).notNull().identity(BY_DEFAULT),
                column("pet_id", bigint()).notNull(),
                column("room_id", bigint()),
                column("starts_at", timestamp()).notNull(),
                column("vet_id", bigint()).notNull(),
                primaryKey("pk_appointment", "id"),
                foreignKey("fk4heuaai5m6gwyxqw1l3kd5lnl", "vet_id").references("vet", "id"),
                foreignKey("fk8y0it8yrd322ps2jklm5f8e07", "pet_id").references("pet", "id"),
                foreignKey("fk8yxiq8d6ubccrih94xicd2l5b", "room_id").references("room", "id"));
        op.createIndex("ix_appointment_starts_at", "appointment", "starts_at");
        op.createTable(
                "vet_specialty",
                column("specialties_id", bigint()).notNull(),
                column("vet_id", bigint()).notNull(),
                primaryKey("pk_vet_specialty", "specialties_id", "vet_id"),
                foreignKey("fkktlw1t66pr0xshev4uj9rfd29", "specialties_id").references("specialty", "id"),
                foreignKey("fksw5890pgshc550jprqhrwun3i", "vet_id").references("vet", "id"));
        op.createTable(
                "visit",
                column("appointment_id", bigint()),
                column("came_at", timestampWithTimeZone()).notNull(),
                column("id", bigint()).notNull().identity(BY_DEFAULT),
                column("pet_id", bigint()).notNull(),
                column("findings", varchar(2000)),
                primaryKey("pk_visit", "id"),
                unique("ukm5jeey2etuu6k2marjvjrjsbu", "appointment_id"),
                foreignKey("fkcsfna3bqg9uldx396doejn4w0", "appointment_id").references("appointment", "id"),
                foreignKey("fkpr2103nfb1ueid78p80lvv1ed", "pet_id").references("pet", "id"));
        op.createTable(
                "prescription",
                column("id", bigint()).notNull().identity(BY_DEFAULT),
                column("medicine_id", bigint()).notNull(),
                column("visit_id", bigint()).notNull(),
                column("dosage", varchar(200)).notNull(),
                primaryKey("pk_prescription", "id"),
                foreignKey("fk42wq6l9p044tmxv6emix0ejcq", "medicine_id").references("medicine", "id"),
                foreignKey("fkckktsrnhiwbkidtfnwi9mlx8f", "visit_id")
                        .references("visit", "id")
                        .onDelete(CASCADE));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("prescription");
        op.dropTable("visit");
        op.dropTable("vet_specialty");
        op.dropIndex("ix_appointment_starts_at", "appointment");
        op.dropTable("appointment");
        op.dropTable("vet");
        op.dropTable("vaccination");
        op.dropTable("delivery");
        op.dropTable("supplier");
        op.dropIndex("ix_pet_name", "pet");
        op.dropTable("pet");
        op.dropTable("breed");
        op.dropTable("species");
        op.dropTable("specialty");
        op.dropTable("room");
        op.dropTable("reminder");
        op.dropTable("payment");
        op.dropTable("invoice_line");
        op.dropTable("invoice");
        op.dropTable("owner");
        op.dropTable("medicine");
        op.dropTable("insured_treatment");
        op.dropTable("insurance");
        op.dropTable("employee");
    }
}
