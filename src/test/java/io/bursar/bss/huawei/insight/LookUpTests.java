package io.bursar.bss.huawei.insight;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import io.bursar.bss.Page;
import io.bursar.bss.Slice;
import io.bursar.bss.huawei.Examples;
import io.bursar.bss.huawei.RawServer;
import io.bursar.bss.lookup.Conversion;
import io.bursar.bss.lookup.MeasureId;
import io.bursar.bss.lookup.MeasureKind;
import io.bursar.bss.lookup.MeasureUnit;
import io.bursar.bss.lookup.ResourceType;
import io.bursar.bss.lookup.ServiceType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The catalogue: the examples field by field. */
class LookUpTests {

    @Test
    void readsServices() {
        assertThat((Object) Examples.known(
                        "ListServiceTypes",
                        "/v2/products/service-types?",
                        reads -> new HuaweiLookUps(reads).services(null, Locale.CHINA, Slice.first(2))))
                .isEqualTo(new Page<>(
                        List.of(
                                new ServiceType("hws.service.type.ec2", "弹性云服务器", "ECS"),
                                new ServiceType("hws.service.type.obs", "对象存储服务", "OBS")),
                        0,
                        2));
        RawServer.Received asked = Examples.asked(
                "{}", reads -> new HuaweiLookUps(reads).services("Elastic Cloud", Locale.US, new Slice(3, 7)));
        assertThat(Examples.parameters(asked.path()))
                .containsExactlyInAnyOrder("service_type_name=Elastic%20Cloud", "offset=3", "limit=7");
        assertThat(asked.header("X-Language")).isEqualTo("en_US");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Examples.asked("{}", reads -> new HuaweiLookUps(reads).services("", Locale.US, Slice.from(0))));
    }

    @Test
    void readsKindsOfResources() {
        assertThat((Object) Examples.known(
                        "ListResourceTypes",
                        "/v2/products/resource-types?",
                        reads -> new HuaweiLookUps(reads).resourceTypes(Locale.CHINA, Slice.first(2))))
                .isEqualTo(new Page<>(
                        List.of(
                                new ResourceType("hws.resource.type.vm", "云主机", "云主机", "hws.service.type.ec2"),
                                new ResourceType("hws.resource.type.volume", "云硬盘", "云硬盘", "hws.service.type.ebs")),
                        0,
                        2));
    }

    @Test
    void readsUnits() {
        assertThat((Object) Examples.known(
                        "ListMeasureUnits",
                        "/v2/bases/measurements",
                        reads -> new HuaweiLookUps(reads).measureUnits(Locale.CHINA)))
                .isEqualTo(List.of(
                        new MeasureUnit(MeasureId.YUAN, "元", "yuan", MeasureKind.CURRENCY),
                        new MeasureUnit(MeasureId.of(10), "GB", "G", MeasureKind.TRAFFIC),
                        new MeasureUnit(MeasureId.of(11), "MB", "M", MeasureKind.TRAFFIC),
                        new MeasureUnit(MeasureId.of(17), "GB", "G", MeasureKind.CAPACITY)));
    }

    @Test
    void readsConversions() {
        assertThat((Object) Examples.known(
                        "ListConversions",
                        "/v2/bases/conversions?measure_type=3",
                        reads -> new HuaweiLookUps(reads).conversions(MeasureKind.TRAFFIC)))
                .isEqualTo(List.of(new Conversion(
                        MeasureId.of(10), MeasureId.of(11), new BigDecimal("1024"), MeasureKind.TRAFFIC)));
        assertThat(Examples.asked("{}", reads -> new HuaweiLookUps(reads).conversions(null))
                        .path())
                .isEqualTo("/v2/bases/conversions");
        List<Conversion> none = Examples.knownIn(
                "{\"conversions\":[]}",
                "/v2/bases/conversions",
                reads -> new HuaweiLookUps(reads).conversions(MeasureKind.TOKENS));
        assertThat(none).isEmpty();
    }

    @Test
    void knowsEveryDocumentedKindOfUnitByItsNumber() {
        for (MeasureKind kind : MeasureKind.values()) {
            if (kind != MeasureKind.OTHER) {
                assertThat(MeasureKinds.kind(MeasureKinds.number(kind))).isEqualTo(kind);
            }
        }
        assertThat(MeasureKinds.number(MeasureKind.RESOLUTION)).isEqualTo(24);
        assertThat(MeasureKinds.kind(25)).isEqualTo(MeasureKind.OTHER);
        assertThat(MeasureKinds.kind(null)).isEqualTo(MeasureKind.OTHER);
        assertThatIllegalArgumentException().isThrownBy(() -> MeasureKinds.number(MeasureKind.OTHER));
    }
}
