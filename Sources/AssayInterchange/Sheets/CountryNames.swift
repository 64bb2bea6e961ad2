import AssayQuestionnaires

/// What countries are called in the languages of workbooks, by Unicode's common locale data (CLDR).
///
/// Foundation knows the same names, together with 34 MB of everything else that ICU knows of languages.
enum CountryNames {
    /// The languages in the order of a line of the table.
    private static let languages = ["de", "es", "fr", "zh-Hans"]

    /// Returns the name of a country; the English one for a language that is not known here.
    static func name(of country: Country, in language: String?) -> String {
        guard let language,
            let position = languages.firstIndex(where: {
                language == $0 || language.hasPrefix($0 + "-")
            }),
            let names = names[country.code], names.indices.contains(position)
        else { return country.name }
        return String(names[position])
    }

    private static let names: [String: [Substring]] = Dictionary(
        uniqueKeysWithValues: table.split(separator: "\n").map { line in
            (String(line.prefix(2)), line.dropFirst(3).split(separator: "|"))
        })

    private static let table = """
        AD Andorra|Andorra|Andorre|安道尔
        AE Vereinigte Arabische Emirate|Emiratos Árabes Unidos|Émirats arabes unis|阿拉伯联合酋长国
        AF Afghanistan|Afganistán|Afghanistan|阿富汗
        AG Antigua und Barbuda|Antigua y Barbuda|Antigua-et-Barbuda|安提瓜和巴布达
        AI Anguilla|Anguila|Anguilla|安圭拉
        AL Albanien|Albania|Albanie|阿尔巴尼亚
        AM Armenien|Armenia|Arménie|亚美尼亚
        AO Angola|Angola|Angola|安哥拉
        AQ Antarktis|Antártida|Antarctique|南极洲
        AR Argentinien|Argentina|Argentine|阿根廷
        AS Amerikanisch-Samoa|Samoa Americana|Samoa américaines|美属萨摩亚
        AT Österreich|Austria|Autriche|奥地利
        AU Australien|Australia|Australie|澳大利亚
        AW Aruba|Aruba|Aruba|阿鲁巴
        AX Ålandinseln|Islas Aland|Îles Åland|奥兰群岛
        AZ Aserbaidschan|Azerbaiyán|Azerbaïdjan|阿塞拜疆
        BA Bosnien und Herzegowina|Bosnia y Herzegovina|Bosnie-Herzégovine|波斯尼亚和黑塞哥维那
        BB Barbados|Barbados|Barbade|巴巴多斯
        BD Bangladesch|Bangladés|Bangladesh|孟加拉国
        BE Belgien|Bélgica|Belgique|比利时
        BF Burkina Faso|Burkina Faso|Burkina Faso|布基纳法索
        BG Bulgarien|Bulgaria|Bulgarie|保加利亚
        BH Bahrain|Baréin|Bahreïn|巴林
        BI Burundi|Burundi|Burundi|布隆迪
        BJ Benin|Benín|Bénin|贝宁
        BL St. Barthélemy|San Bartolomé|Saint-Barthélemy|圣巴泰勒米
        BM Bermuda|Bermudas|Bermudes|百慕大
        BN Brunei Darussalam|Brunéi|Brunei|文莱
        BO Bolivien|Bolivia|Bolivie|玻利维亚
        BQ Karibische Niederlande|Caribe neerlandés|Pays-Bas caribéens|荷属加勒比区
        BR Brasilien|Brasil|Brésil|巴西
        BS Bahamas|Bahamas|Bahamas|巴哈马
        BT Bhutan|Bután|Bhoutan|不丹
        BV Bouvetinsel|Isla Bouvet|Île Bouvet|布韦岛
        BW Botsuana|Botsuana|Botswana|博茨瓦纳
        BY Belarus|Bielorrusia|Biélorussie|白俄罗斯
        BZ Belize|Belice|Belize|伯利兹
        CA Kanada|Canadá|Canada|加拿大
        CC Kokosinseln|Islas Cocos|Îles Cocos|科科斯（基林）群岛
        CD Kongo-Kinshasa|República Democrática del Congo|Congo-Kinshasa|刚果（金）
        CF Zentralafrikanische Republik|República Centroafricana|République centrafricaine|中非共和国
        CG Kongo-Brazzaville|Congo|Congo-Brazzaville|刚果（布）
        CH Schweiz|Suiza|Suisse|瑞士
        CI Côte d’Ivoire|Côte d’Ivoire|Côte d’Ivoire|科特迪瓦
        CK Cookinseln|Islas Cook|Îles Cook|库克群岛
        CL Chile|Chile|Chili|智利
        CM Kamerun|Camerún|Cameroun|喀麦隆
        CN China, Festland|China continental|Chine continentale|中国大陆
        CO Kolumbien|Colombia|Colombie|哥伦比亚
        CR Costa Rica|Costa Rica|Costa Rica|哥斯达黎加
        CU Kuba|Cuba|Cuba|古巴
        CV Cabo Verde|Cabo Verde|Cap-Vert|佛得角
        CW Curaçao|Curazao|Curaçao|库拉索
        CX Weihnachtsinsel|Isla de Navidad|Île Christmas|圣诞岛
        CY Zypern|Chipre|Chypre|塞浦路斯
        CZ Tschechien|Chequia|Tchéquie|捷克
        DE Deutschland|Alemania|Allemagne|德国
        DJ Dschibuti|Yibuti|Djibouti|吉布提
        DK Dänemark|Dinamarca|Danemark|丹麦
        DM Dominica|Dominica|Dominique|多米尼克
        DO Dominikanische Republik|República Dominicana|République dominicaine|多米尼加共和国
        DZ Algerien|Argelia|Algérie|阿尔及利亚
        EC Ecuador|Ecuador|Équateur|厄瓜多尔
        EE Estland|Estonia|Estonie|爱沙尼亚
        EG Ägypten|Egipto|Égypte|埃及
        EH Westsahara|Sáhara Occidental|Sahara occidental|西撒哈拉
        ER Eritrea|Eritrea|Érythrée|厄立特里亚
        ES Spanien|España|Espagne|西班牙
        ET Äthiopien|Etiopía|Éthiopie|埃塞俄比亚
        FI Finnland|Finlandia|Finlande|芬兰
        FJ Fidschi|Fiyi|Fidji|斐济
        FK Falklandinseln|Islas Malvinas|Îles Malouines|福克兰群岛
        FM Mikronesien|Micronesia|Micronésie|密克罗尼西亚
        FO Färöer|Islas Feroe|Îles Féroé|法罗群岛
        FR Frankreich|Francia|France|法国
        GA Gabun|Gabón|Gabon|加蓬
        GB Vereinigtes Königreich|Reino Unido|Royaume-Uni|英国
        GD Grenada|Granada|Grenade|格林纳达
        GE Georgien|Georgia|Géorgie|格鲁吉亚
        GF Französisch-Guayana|Guayana Francesa|Guyane française|法属圭亚那
        GG Guernsey|Guernesey|Guernesey|根西岛
        GH Ghana|Ghana|Ghana|加纳
        GI Gibraltar|Gibraltar|Gibraltar|直布罗陀
        GL Grönland|Groenlandia|Groenland|格陵兰
        GM Gambia|Gambia|Gambie|冈比亚
        GN Guinea|Guinea|Guinée|几内亚
        GP Guadeloupe|Guadalupe|Guadeloupe|瓜德罗普
        GQ Äquatorialguinea|Guinea Ecuatorial|Guinée équatoriale|赤道几内亚
        GR Griechenland|Grecia|Grèce|希腊
        GS Südgeorgien und die Südlichen Sandwichinseln|Islas Georgia del Sur y Sandwich del Sur|\
        Géorgie du Sud-et-les Îles Sandwich du Sud|南乔治亚和南桑威奇群岛
        GT Guatemala|Guatemala|Guatemala|危地马拉
        GU Guam|Guam|Guam|关岛
        GW Guinea-Bissau|Guinea-Bisáu|Guinée-Bissau|几内亚比绍
        GY Guyana|Guyana|Guyana|圭亚那
        HK Hongkong|Hong Kong|Hong Kong|香港
        HM Heard und McDonaldinseln|Islas Heard y McDonald|Îles Heard-et-MacDonald|赫德岛和麦克唐纳群岛
        HN Honduras|Honduras|Honduras|洪都拉斯
        HR Kroatien|Croacia|Croatie|克罗地亚
        HT Haiti|Haití|Haïti|海地
        HU Ungarn|Hungría|Hongrie|匈牙利
        ID Indonesien|Indonesia|Indonésie|印度尼西亚
        IE Irland|Irlanda|Irlande|爱尔兰
        IL Israel|Israel|Israël|以色列
        IM Isle of Man|Isla de Man|Île de Man|马恩岛
        IN Indien|India|Inde|印度
        IO Chagos-Archipel|Archipiélago de Chagos|Archipel des Chagos|查戈斯群岛
        IQ Irak|Irak|Irak|伊拉克
        IR Iran|Irán|Iran|伊朗
        IS Island|Islandia|Islande|冰岛
        IT Italien|Italia|Italie|意大利
        JE Jersey|Jersey|Jersey|泽西岛
        JM Jamaika|Jamaica|Jamaïque|牙买加
        JO Jordanien|Jordania|Jordanie|约旦
        JP Japan|Japón|Japon|日本
        KE Kenia|Kenia|Kenya|肯尼亚
        KG Kirgisistan|Kirguistán|Kirghizstan|吉尔吉斯斯坦
        KH Kambodscha|Camboya|Cambodge|柬埔寨
        KI Kiribati|Kiribati|Kiribati|基里巴斯
        KM Komoren|Comoras|Comores|科摩罗
        KN St. Kitts und Nevis|San Cristóbal y Nieves|Saint-Christophe-et-Niévès|圣基茨和尼维斯
        KP Nordkorea|Corea del Norte|Corée du Nord|朝鲜
        KR Südkorea|Corea del Sur|Corée du Sud|韩国
        KW Kuwait|Kuwait|Koweït|科威特
        KY Kaimaninseln|Islas Caimán|Îles Caïmans|开曼群岛
        KZ Kasachstan|Kazajistán|Kazakhstan|哈萨克斯坦
        LA Laos|Laos|Laos|老挝
        LB Libanon|Líbano|Liban|黎巴嫩
        LC St. Lucia|Santa Lucía|Sainte-Lucie|圣卢西亚
        LI Liechtenstein|Liechtenstein|Liechtenstein|列支敦士登
        LK Sri Lanka|Sri Lanka|Sri Lanka|斯里兰卡
        LR Liberia|Liberia|Liberia|利比里亚
        LS Lesotho|Lesoto|Lesotho|莱索托
        LT Litauen|Lituania|Lituanie|立陶宛
        LU Luxemburg|Luxemburgo|Luxembourg|卢森堡
        LV Lettland|Letonia|Lettonie|拉脱维亚
        LY Libyen|Libia|Libye|利比亚
        MA Marokko|Marruecos|Maroc|摩洛哥
        MC Monaco|Mónaco|Monaco|摩纳哥
        MD Republik Moldau|Moldavia|Moldavie|摩尔多瓦
        ME Montenegro|Montenegro|Monténégro|黑山
        MF St. Martin|San Martín|Saint-Martin|法属圣马丁
        MG Madagaskar|Madagascar|Madagascar|马达加斯加
        MH Marshallinseln|Islas Marshall|Îles Marshall|马绍尔群岛
        MK Nordmazedonien|Macedonia del Norte|Macédoine du Nord|北马其顿
        ML Mali|Mali|Mali|马里
        MM Myanmar|Myanmar (Birmania)|Myanmar (Birmanie)|缅甸
        MN Mongolei|Mongolia|Mongolie|蒙古
        MO Macao|Macao|Macao|澳门
        MP Nördliche Marianen|Islas Marianas del Norte|Îles Mariannes du Nord|北马里亚纳群岛
        MQ Martinique|Martinica|Martinique|马提尼克
        MR Mauretanien|Mauritania|Mauritanie|毛里塔尼亚
        MS Montserrat|Montserrat|Montserrat|蒙特塞拉特
        MT Malta|Malta|Malte|马耳他
        MU Mauritius|Mauricio|Maurice|毛里求斯
        MV Malediven|Maldivas|Maldives|马尔代夫
        MW Malawi|Malaui|Malawi|马拉维
        MX Mexiko|México|Mexique|墨西哥
        MY Malaysia|Malasia|Malaisie|马来西亚
        MZ Mosambik|Mozambique|Mozambique|莫桑比克
        NA Namibia|Namibia|Namibie|纳米比亚
        NC Neukaledonien|Nueva Caledonia|Nouvelle-Calédonie|新喀里多尼亚
        NE Niger|Níger|Niger|尼日尔
        NF Norfolkinsel|Isla Norfolk|Île Norfolk|诺福克岛
        NG Nigeria|Nigeria|Nigeria|尼日利亚
        NI Nicaragua|Nicaragua|Nicaragua|尼加拉瓜
        NL Niederlande|Países Bajos|Pays-Bas|荷兰
        NO Norwegen|Noruega|Norvège|挪威
        NP Nepal|Nepal|Népal|尼泊尔
        NR Nauru|Nauru|Nauru|瑙鲁
        NU Niue|Niue|Niue|纽埃
        NZ Neuseeland|Nueva Zelanda|Nouvelle-Zélande|新西兰
        OM Oman|Omán|Oman|阿曼
        PA Panama|Panamá|Panama|巴拿马
        PE Peru|Perú|Pérou|秘鲁
        PF Französisch-Polynesien|Polinesia Francesa|Polynésie française|法属波利尼西亚
        PG Papua-Neuguinea|Papúa Nueva Guinea|Papouasie-Nouvelle-Guinée|巴布亚新几内亚
        PH Philippinen|Filipinas|Philippines|菲律宾
        PK Pakistan|Pakistán|Pakistan|巴基斯坦
        PL Polen|Polonia|Pologne|波兰
        PM St. Pierre und Miquelon|San Pedro y Miquelón|Saint-Pierre-et-Miquelon|圣皮埃尔和密克隆群岛
        PN Pitcairninseln|Islas Pitcairn|Îles Pitcairn|皮特凯恩群岛
        PR Puerto Rico|Puerto Rico|Porto Rico|波多黎各
        PS Palästinensische Autonomiegebiete|Territorios Palestinos|Territoires palestiniens|巴勒斯坦领土
        PT Portugal|Portugal|Portugal|葡萄牙
        PW Palau|Palaos|Palaos|帕劳
        PY Paraguay|Paraguay|Paraguay|巴拉圭
        QA Katar|Catar|Qatar|卡塔尔
        RE Réunion|Reunión|La Réunion|留尼汪
        RO Rumänien|Rumanía|Roumanie|罗马尼亚
        RS Serbien|Serbia|Serbie|塞尔维亚
        RU Russland|Rusia|Russie|俄罗斯
        RW Ruanda|Ruanda|Rwanda|卢旺达
        SA Saudi-Arabien|Arabia Saudí|Arabie saoudite|沙特阿拉伯
        SB Salomonen|Islas Salomón|Îles Salomon|所罗门群岛
        SC Seychellen|Seychelles|Seychelles|塞舌尔
        SD Sudan|Sudán|Soudan|苏丹
        SE Schweden|Suecia|Suède|瑞典
        SG Singapur|Singapur|Singapour|新加坡
        SH St. Helena|Santa Elena|Sainte-Hélène|圣赫勒拿
        SI Slowenien|Eslovenia|Slovénie|斯洛文尼亚
        SJ Spitzbergen und Jan Mayen|Svalbard y Jan Mayen|Svalbard et Jan Mayen|斯瓦尔巴和扬马延
        SK Slowakei|Eslovaquia|Slovaquie|斯洛伐克
        SL Sierra Leone|Sierra Leona|Sierra Leone|塞拉利昂
        SM San Marino|San Marino|Saint-Marin|圣马力诺
        SN Senegal|Senegal|Sénégal|塞内加尔
        SO Somalia|Somalia|Somalie|索马里
        SR Suriname|Surinam|Suriname|苏里南
        SS Südsudan|Sudán del Sur|Soudan du Sud|南苏丹
        ST São Tomé und Príncipe|Santo Tomé y Príncipe|Sao Tomé-et-Principe|圣多美和普林西比
        SV El Salvador|El Salvador|Salvador|萨尔瓦多
        SX Sint Maarten|Sint Maarten|Saint-Martin (partie néerlandaise)|荷属圣马丁
        SY Syrien|Siria|Syrie|叙利亚
        SZ Eswatini|Esuatini|Eswatini|斯威士兰
        TC Turks- und Caicosinseln|Islas Turcas y Caicos|Îles Turques-et-Caïques|特克斯和凯科斯群岛
        TD Tschad|Chad|Tchad|乍得
        TF Französische Süd- und Antarktisgebiete|Territorios Australes Franceses|Terres australes françaises|法属南部领地
        TG Togo|Togo|Togo|多哥
        TH Thailand|Tailandia|Thaïlande|泰国
        TJ Tadschikistan|Tayikistán|Tadjikistan|塔吉克斯坦
        TK Tokelau|Tokelau|Tokelau|托克劳
        TL Timor-Leste|Timor Oriental|Timor oriental|东帝汶
        TM Turkmenistan|Turkmenistán|Turkménistan|土库曼斯坦
        TN Tunesien|Túnez|Tunisie|突尼斯
        TO Tonga|Tonga|Tonga|汤加
        TR Türkei|Turquía|Turquie|土耳其
        TT Trinidad und Tobago|Trinidad y Tobago|Trinité-et-Tobago|特立尼达和多巴哥
        TV Tuvalu|Tuvalu|Tuvalu|图瓦卢
        TW Taiwan|Taiwán|Taïwan|台湾
        TZ Tansania|Tanzania|Tanzanie|坦桑尼亚
        UA Ukraine|Ucrania|Ukraine|乌克兰
        UG Uganda|Uganda|Ouganda|乌干达
        UM Amerikanische Überseeinseln|Islas menores alejadas de EE. UU.|Îles mineures éloignées des É.-U.|美国本土外小岛屿
        US Vereinigte Staaten|Estados Unidos|États-Unis|美国
        UY Uruguay|Uruguay|Uruguay|乌拉圭
        UZ Usbekistan|Uzbekistán|Ouzbékistan|乌兹别克斯坦
        VA Vatikanstadt|Ciudad del Vaticano|État de la Cité du Vatican|梵蒂冈
        VC St. Vincent und die Grenadinen|San Vicente y las Granadinas|Saint-Vincent-et-les Grenadines|圣文森特和格林纳丁斯
        VE Venezuela|Venezuela|Venezuela|委内瑞拉
        VG Britische Jungferninseln|Islas Vírgenes Británicas|Îles Vierges britanniques|英属维尔京群岛
        VI Amerikanische Jungferninseln|Islas Vírgenes de EE. UU.|Îles Vierges des États-Unis|美属维尔京群岛
        VN Vietnam|Vietnam|Viêt Nam|越南
        VU Vanuatu|Vanuatu|Vanuatu|瓦努阿图
        WF Wallis und Futuna|Wallis y Futuna|Wallis-et-Futuna|瓦利斯和富图纳
        WS Samoa|Samoa|Samoa|萨摩亚
        YE Jemen|Yemen|Yémen|也门
        YT Mayotte|Mayotte|Mayotte|马约特
        ZA Südafrika|Sudáfrica|Afrique du Sud|南非
        ZM Sambia|Zambia|Zambie|赞比亚
        ZW Simbabwe|Zimbabue|Zimbabwe|津巴布韦
        """
}
