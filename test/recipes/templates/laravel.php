<?php

use Illuminate\Http\Request;
use Illuminate\Support\Facades\Route;

Route::get('/reset', function (Request $request) {
    $nonce = base64_encode(random_bytes(16));
    $appHost = config('services.genauth.app_host');

    return response()->view('reset', [
        'nonce' => $nonce,
        'appHost' => $appHost,
        'appId' => config('services.genauth.app_id'),
        'username' => $request->user()?->email ?? '',
    ])->withHeaders([
        'Cache-Control' => 'no-store',
        'Referrer-Policy' => 'no-referrer',
        'Content-Security-Policy' => implode('; ', [
            "default-src 'none'",
            "script-src 'self' 'nonce-{$nonce}'",
            "style-src 'self' 'nonce-{$nonce}'",
            "img-src 'self'",
            "connect-src {$appHost}",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            'trusted-types lit-html',
        ]),
    ]);
});
