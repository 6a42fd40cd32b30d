package vn.gnbv.launcher;

/**
 * The demo accounts of {@code realm/gnbv-demo-accounts.json}. Their ids are fixed, so that demo data can name them; the
 * subject of a token is the id. All have the password {@link #PASSWORD}.
 *
 * <p>Names stand in Vietnamese order: the provider's first name holds family and middle name, its last name the given
 * name, and its profile page labels the fields so.
 */
public final class DemoAccounts {

    /** Password of every account, and secret of {@code partner-demo}. */
    public static final String PASSWORD = "gnbv-demo";

    /** {@code admin}: administrator, without a unit. */
    public static final String ADMIN_ID = "01900000-0000-7000-8000-000000000001";
    /** {@code tinh}: officer of the province, 62@2018-06-30. */
    public static final String PROVINCE_OFFICER_ID = "01900000-0000-7000-8000-000000000002";
    /** {@code huyen}: officer of Sa Thầy district, 616@2018-06-30. */
    public static final String DISTRICT_OFFICER_ID = "01900000-0000-7000-8000-000000000003";
    /** {@code xa}: officer of Sa Bình commune, 23545@2018-06-30. */
    public static final String COMMUNE_OFFICER_ID = "01900000-0000-7000-8000-000000000004";
    /** {@code danhgia}: evaluator who leads the team, 62@2018-06-30. */
    public static final String LEAD_EVALUATOR_ID = "01900000-0000-7000-8000-000000000005";
    /** {@code danhgia2}: evaluator, 62@2018-06-30. */
    public static final String EVALUATOR_ID = "01900000-0000-7000-8000-000000000006";
    /** {@code phantich}: analyst, 62@2018-06-30. */
    public static final String ANALYST_ID = "01900000-0000-7000-8000-000000000007";
    /** {@code partner-demo}: the service account of the partner's client, 62@2018-06-30. */
    public static final String PARTNER_ID = "01900000-0000-7000-8000-000000000008";

    private DemoAccounts() {}
}
