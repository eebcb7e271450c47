import {readFileSync} from 'node:fs';
import {slugify} from '../links.js';
import {readPages} from '../pages.js';

const root = new URL('../../../', import.meta.url);
const groups = readPages(root);
const pages = groups.flatMap((group) => group.pages);
const {name, version, description, repository} = JSON.parse(
  readFileSync(new URL('package.json', root), 'utf8'),
);
const repositoryUrl = repository.url.replace(/^git\+|\.git$/g, '');

/** The page of a file of VitePress, if it is not a start page. */
const pageOf = (path) => pages.find((page) => path === `${page.name}.md`);

/** It is no page of VitePress, so the router must leave it alone. */
const playground = {link: '/playground/', target: '_self'};

/** English words are VitePress's own. */
const chineseSearch = {
  button: {buttonText: '搜索', buttonAriaLabel: '搜索英文文档'},
  modal: {
    displayDetails: '显示详细内容',
    resetButtonTitle: '清除搜索词',
    backButtonTitle: '关闭搜索',
    noResultsText: '文档为英文，请换一个英文词。没有找到：',
    footer: {
      selectText: '打开',
      selectKeyAriaLabel: '回车键',
      navigateText: '切换',
      navigateUpKeyAriaLabel: '上箭头',
      navigateDownKeyAriaLabel: '下箭头',
      closeText: '关闭',
      closeKeyAriaLabel: 'Esc 键',
    },
  },
};

/** The Chinese start page has no pages of its own to search: it finds those in English. */
const searchInEnglish = {
  name: 'search-in-english',
  enforce: 'post',
  transform: (code, id) =>
    id.endsWith('@localSearchIndex')
      ? code.replaceAll('@localSearchIndexzh', '@localSearchIndexroot')
      : undefined,
};

export default {
  title: name,
  description,
  srcDir: 'content',
  lang: 'en',
  head: [['meta', {name: 'theme-color', content: '#1155cc'}]],
  locales: {
    root: {label: 'English', lang: 'en'},
    zh: {
      label: '简体中文',
      lang: 'zh-CN',
      description: '适用于 GenAuth V3 API 的重设密码 Web 组件。',
      themeConfig: {
        nav: [
          {text: '快速开始（英文）', link: '/get-started'},
          {text: '框架（英文）', link: '/frameworks'},
          {text: '参考（英文）', link: '/reference'},
          {text: '试用（英文）', ...playground},
        ],
        darkModeSwitchLabel: '外观',
        lightModeSwitchTitle: '切换到浅色',
        darkModeSwitchTitle: '切换到深色',
        sidebarMenuLabel: '菜单',
        returnToTopLabel: '回到顶部',
        langMenuLabel: '切换语言',
        skipToContentLabel: '跳到正文',
        footer: {message: '以 MIT 许可证发布'},
      },
    },
  },
  themeConfig: {
    logo: {src: '/images/icon.svg', alt: '', width: 24, height: 24},
    // Each page is in one language alone: the switch leads to the start pages.
    i18nRouting: false,
    nav: [
      {text: 'Get started', link: '/get-started'},
      {text: 'Frameworks', link: '/frameworks'},
      {text: 'Reference', link: '/reference'},
      {text: 'Playground', ...playground},
      {text: version, link: '/changelog'},
    ],
    sidebar: groups.map(({group, pages: some}) => ({
      text: group,
      items: [
        ...some.map((page) => ({text: page.title, link: `/${page.name}`})),
        ...(group === 'Guide' ? [{text: 'Playground', ...playground}] : []),
      ],
    })),
    outline: [2, 3],
    search: {
      provider: 'local',
      options: {locales: {zh: {translations: chineseSearch}}},
    },
    socialLinks: [{icon: 'github', link: repositoryUrl}],
    editLink: {
      text: 'Edit this page on GitHub',
      pattern: ({frontmatter}) => frontmatter.editUrl,
    },
    footer: {message: 'Released under the MIT License.'},
  },
  markdown: {anchor: {slugify}},
  vue: {
    template: {
      compilerOptions: {isCustomElement: (tag) => tag.startsWith('genauth-')},
    },
  },
  vite: {plugins: [searchInEnglish]},
  transformPageData(data) {
    const page = pageOf(data.relativePath);
    if (!page) return undefined;
    return {
      title: page.title,
      description: page.note ? `${page.title}: ${page.note}` : description,
      frontmatter: {
        ...data.frontmatter,
        editUrl: `${repositoryUrl}/edit/main/${page.source}`,
        markdown: `${page.name}.md`,
      },
    };
  },
  transformHead({pageData: {relativePath}, siteData: {base}}) {
    const icon = {rel: 'icon', href: `${base}images/icon.svg`};
    return [
      ['link', icon],
      [
        'link',
        {
          rel: 'alternate',
          type: 'text/markdown',
          href: `${base}${relativePath}`,
        },
      ],
    ];
  },
};
