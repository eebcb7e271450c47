import secrets

from django.conf import settings
from django.shortcuts import render


def reset(request):
    nonce = secrets.token_urlsafe(16)
    context = {
        "nonce": nonce,
        "app_host": settings.GENAUTH_APP_HOST,
        "app_id": settings.GENAUTH_APP_ID,
        "username": request.user.get_username(),
    }
    response = render(request, "reset.html", context)
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "no-referrer"
    response["Content-Security-Policy"] = "; ".join([
        "default-src 'none'",
        f"script-src 'self' 'nonce-{nonce}'",
        f"style-src 'self' 'nonce-{nonce}'",
        "img-src 'self'",
        f"connect-src {settings.GENAUTH_APP_HOST}",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types lit-html",
    ])
    return response
