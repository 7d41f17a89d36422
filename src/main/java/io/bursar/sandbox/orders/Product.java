package io.bursar.sandbox.orders;

import org.jspecify.annotations.Nullable;

/** What can be bought by the month or the year in the simulated world. */
public enum Product {
    /** A virtual machine, the usual main resource. */
    ECS(
            new Named("hws.service.type.ec2", "弹性云服务器", "Elastic Cloud Server"),
            new Named("hws.resource.type.vm", "云主机", "Cloud Server"),
            "hws.resource.vm",
            "00301-117001-0--0"),
    /** A disk: a slave when bought with its machine, a main resource when bought alone. */
    EVS(
            new Named("hws.service.type.ebs", "云硬盘", "Elastic Volume Service"),
            new Named("hws.resource.type.volume", "云硬盘", "Disk"),
            "hws.resource.volume",
            "00301-117044-0--0"),
    /** Bandwidth, main when shared. */
    BANDWIDTH(
            new Named("hws.service.type.vpc", "虚拟私有云", "Virtual Private Cloud"),
            new Named("hws.resource.type.bandwidth", "带宽", "Bandwidth"),
            "hws.resource.bandwidth",
            "00301-118002-0--0"),
    /** A public address, slave of a shared bandwidth. */
    EIP(
            new Named("hws.service.type.vpc", "虚拟私有云", "Virtual Private Cloud"),
            new Named("hws.resource.type.ip", "弹性公网IP", "Elastic IP"),
            "hws.resource.ip",
            "00301-118011-0--0"),
    /** A database instance. */
    RDS(
            new Named("hws.service.type.rds", "云数据库", "Relational Database Service"),
            new Named("hws.resource.type.rds.vm", "云数据库实例", "DB Instance"),
            "hws.resource.rds.vm",
            "00301-120007-0--0"),
    /** An object storage package; it is bought for whole years only. */
    OBS_PACKAGE(
            new Named("hws.service.type.obs", "对象存储服务", "Object Storage Service"),
            new Named("hws.resource.type.obs", "对象存储", "Object Storage"),
            "hws.resource.obs",
            "00301-122010-0--0");

    private final String serviceCode;
    private final String serviceChinese;
    private final String serviceEnglish;
    private final String resourceCode;
    private final String resourceChinese;
    private final String resourceEnglish;
    private final String category;
    private final String productId;

    Product(Named service, Named resource, String category, String productId) {
        this.serviceCode = service.code();
        this.serviceChinese = service.chinese();
        this.serviceEnglish = service.english();
        this.resourceCode = resource.code();
        this.resourceChinese = resource.chinese();
        this.resourceEnglish = resource.english();
        this.category = category;
        this.productId = productId;
    }

    /** The cloud service that offers it. */
    public Named service() {
        return new Named(serviceCode, serviceChinese, serviceEnglish);
    }

    /** What kind of resource it is. */
    public Named resource() {
        return new Named(resourceCode, resourceChinese, resourceEnglish);
    }

    public String category() {
        return category;
    }

    public String productId() {
        return productId;
    }

    /** The product in one cloud service that stands first there, or null when the code is unknown. */
    public static @Nullable Product ofService(String serviceCode) {
        for (Product product : values()) {
            if (product.serviceCode.equalsIgnoreCase(serviceCode)) {
                return product;
            }
        }
        return null;
    }

    /** Whether it is offered for this period (2 month, 3 year); CBC.30050008 otherwise. */
    public boolean isOfferedFor(int periodType, int periodNum) {
        return switch (this) {
            case OBS_PACKAGE -> periodType == Period.YEAR;
            case BANDWIDTH, EIP -> periodType == Period.YEAR || periodNum <= 9;
            case ECS, EVS, RDS -> true;
        };
    }
}
