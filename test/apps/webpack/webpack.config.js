import {fileURLToPath} from 'node:url';
import webpack from 'webpack';

export default {
  mode: 'production',
  entry: './src/main.js',
  output: {
    path: fileURLToPath(new URL('dist', import.meta.url)),
    filename: 'assets/[name].js',
    chunkFilename: 'assets/[name].[contenthash].js',
    publicPath: '/',
    trustedTypes: {policyName: 'webpack'},
  },
  module: {
    rules: [
      {
        test: /\.html$/,
        type: 'asset/resource',
        generator: {filename: '[name][ext]'},
      },
    ],
  },
  plugins: [new webpack.EnvironmentPlugin(['APP_HOST'])],
};
